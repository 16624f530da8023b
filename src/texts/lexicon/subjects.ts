import type { Lexicon } from "../../domain/lexicon";

/** What makes a message about our business by itself, and the subjects of other firms and of private life. */
export const SUBJECTS: Lexicon["subjects"] = {
  ours:
    "listrik pln lampu meteran kwh tagihan tunggakan pemakaian idpel token daya konslet byarpet stopkontak " +
    "<id> <partial> denda pengingat struk",
  others:
    "wifi indihome internet bpjs pdam pulsa kuota paket paketan pajak stnk sim spp ukt arisan iuran kuliah kampus " +
    "skripsi tugas praktikum dosen guru kelas barang order orderan kurir ongkir ekspedisi refund seller " +
    "instagram facebook tiktok netflix spotify telkomsel pinjol asuransi premi " +
    "motor mobil laptop komputer lagu konser film game pacar mantan nikah sholat puasa doa masjid pengajian tahlilan " +
    "presiden pemerintah gubernur bupati partai harga beras bensin sembako lombok cabe minyak gula telur pupuk gabah rokok dokter obat hotel tiket kereta pesawat beasiswa lomba timnas",
};
