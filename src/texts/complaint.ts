/** Outages, complaints, people. Promises nothing, least of all about a disconnection. */

export function outageHelp(): string {
  return "Untuk gangguan listrik mohon segera hubungi Contact Center *123* atau lapor lewat PLN Mobile, supaya petugas lapangan langsung ditugaskan. Bila ada kabel putus atau percikan api, mohon menjauh dulu.\nPerlu kami catat juga untuk petugas unit? Balas *YA* atau tulis lokasinya.";
}

export function complaintHelp(): string {
  return "Mohon maaf atas ketidaknyamanannya. Keluhan paling cepat ditangani lewat Contact Center *123* atau menu Pengaduan di PLN Mobile.\nPerlu kami teruskan juga ke petugas unit? Balas *YA* atau tulis keluhannya.";
}

export function notHandedOver(): string {
  return "Baik. Bila nanti perlu petugas, balas *5*.";
}

export function handedOver(workingHours: string, isOpen: boolean): string {
  return isOpen
    ? "Baik, pesan Bapak/Ibu kami teruskan ke petugas. Mohon ditunggu, petugas akan membalas di sini."
    : `Baik, pesan Bapak/Ibu kami teruskan ke petugas. Petugas membalas pada jam kerja: ${workingHours}.`;
}

export function askWhatPersonMust(workingHours: string, isOpen: boolean): string {
  return `${handedOver(workingHours, isOpen)}\nSilakan tulis keperluannya supaya petugas bisa langsung membantu.`;
}

export function addedForPerson(): string {
  return "Terima kasih, sudah kami tambahkan untuk petugas 🙏";
}

export function askDetail(): string {
  return "Silakan tulis keperluannya dalam satu pesan, atau balas *BATAL*.";
}
