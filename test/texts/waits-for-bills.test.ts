import { duePushes } from "../../src/domain/push-schedule";
import { waitsForBills } from "../../src/texts/campaign";

it("says what a waiting push waits for, and until when", () => {
  const [due] = duePushes([{ daysBefore: 0, clock: "08:00" }], new Date("2026-11-20T02:00:00Z"), 36e6);
  expect(waitsForBills(due!, 10 * 3_600_000)).toBe(
    "⚠️ Kiriman terjadwal 20-11-2026 08.00 WIB menunggu: data tagihan November 2026 belum ada. Ambil dulu daftarnya (!impor, atau lunas import). Kiriman lalu mulai sendiri, paling lambat 20-11-2026 18.00 WIB.",
  );
});
