import { useDatabase } from "../support/database";
import { chatOn } from "./scene";

// As `lunas chat --repro` prints it.
const chat = chatOn(useDatabase("SQLite"), {
  at: "2026-11-20T01:06:31.344Z",
  chat: { unitName: "PLN ULP Jajag", disclosure: "anyone", invoicePdf: "on-request" },
  isOptedOut: true,
  dataAsOf: "2026-11-20T00:30:00.000Z",
  customers: [
    {
      id: "516759900000",
      name: "Dxxx Axxxxxxx",
      tariff: "R1",
      powerVa: 900,
      meterNumber: "99000001234",
      link: "active",
      bills: [
        {
          period: "2026-11",
          amount: 52756,
          lateFee: 0,
          sheets: 1,
          energyKwh: 80,
          meterStart: 15477,
          meterEnd: 15557,
          dueOn: "2026-11-20",
          state: "open",
          paidOn: null,
        },
      ],
    },
  ],
});

test("a printed scene is what the dialogue is answered from", async () => {
  await chat("6289012345607")
    .says("MULAI")
    .hears(/Baik, pengingat tagihan ke nomor ini \*aktif\*/)
    .says('CEK\n`x` "y"')
    .hears(/\*D••• A•{6}\* – ID 51675••••000[\s\S]*Rp52\.756[\s\S]*Data per 20-11-2026 07\.30/)
    .says("PDF")
    .receives("tagihan-2026-11-0000.pdf")
    .ends();
});
