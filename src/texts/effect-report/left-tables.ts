import { maskCustomerId } from "../../domain/customer-id";
import { type LeftCustomer, type LeftToCollect, worstRoutes } from "../../domain/effect/left-to-collect";
import { formatDay } from "../../domain/local-time";
import type { Cell, PageTable } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";

const SHOWN_ROUTES = 10;
const SHOWN_CUSTOMERS = 15;

/** The routes where most is left, and those who owe longest, without what would name them. */
export function leftTables(left: LeftToCollect): PageTable[] {
  return [...routeTable(left), ...maskedTable(left)];
}

function routeTable({ routes, day }: LeftToCollect): PageTable[] {
  const worst = worstRoutes(routes).slice(0, SHOWN_ROUTES);
  if (worst.length === 0 || routes.length < 2) return [];
  return [
    {
      title: `Rute dengan bagian belum lunas terbesar, ${formatDay(day)}`,
      columns: [
        { label: "Rute", kind: "text" },
        { label: "Lembar bulan ini", kind: "count" },
        { label: "Belum lunas", kind: "count" },
        { label: "Bagian", kind: "percent" },
        { label: "Bagian, ditarik ke rata-rata", kind: "percent" },
        { label: "Rupiah", kind: "rupiah" },
      ],
      rows: worst.map((route): Cell[] => [
        route.route ?? "(tidak diketahui)",
        route.sheets,
        route.left,
        route.sheets === 0 ? null : route.left / route.sheets,
        route.shrunkenShare,
        route.leftAmount,
      ]),
      note: `Dari ${formatCount(routes.length)} rute, menurut huruf pertama kodenya (ROUTE_LENGTH). Urutan memakai bagian yang ditarik ke rata-rata unit, supaya rute kecil tidak menjadi terburuk karena kebetulan.`,
    },
  ];
}

function maskedTable({ customers, day, isCut }: LeftToCollect): PageTable[] {
  if (customers.length === 0) return [];
  const longest = [...customers].sort((a, b) => b.sheets - a.sheets || b.amount - a.amount);
  return [
    {
      title: `Tunggakan terlama, ${formatDay(day)} (disamarkan)`,
      columns: [
        { label: "ID pelanggan", kind: "text" },
        { label: "Rute", kind: "text" },
        { label: "Tarif/daya", kind: "text" },
        { label: "Lembar", kind: "count" },
        { label: "Rupiah", kind: "rupiah" },
        { label: "Punya nomor", kind: "text" },
      ],
      rows: longest
        .slice(0, SHOWN_CUSTOMERS)
        .map((customer): Cell[] => [
          maskCustomerId(customer.customerId),
          customer.route,
          connectionOf(customer),
          customer.sheets,
          customer.amount,
          customer.hasPhone ? "ya" : "tidak",
        ]),
      note: `Daftar lengkap untuk petugas, menurut rute dan lama tunggakan, ada di lembar "sisa" dari lunas report --format xlsx (${isCut ? `${formatCount(customers.length)} pelanggan pertama; sebenarnya lebih banyak` : `${formatCount(customers.length)} pelanggan`}).`,
    },
  ];
}

/** The whole list, for the workbook of those who visit. */
export function leftList({ customers, day, isCut }: LeftToCollect): PageTable[] {
  if (customers.length === 0) return [];
  return [
    {
      title: `Yang belum lunas pada ${formatDay(day)} 24.00 WIB, menurut rute dan lama tunggakan.${isCut ? ` DAFTAR INI TERPOTONG: hanya ${formatCount(customers.length)} pelanggan pertama menurut rute.` : ""} Data pribadi: hanya untuk petugas.`,
      sheet: "sisa",
      columns: [
        { label: "ID pelanggan", kind: "text" },
        { label: "Nama", kind: "text" },
        { label: "Alamat", kind: "text" },
        { label: "Rute", kind: "text" },
        { label: "Tarif/daya", kind: "text" },
        { label: "Lembar", kind: "count" },
        { label: "Rupiah", kind: "rupiah" },
        { label: "Punya nomor", kind: "text" },
      ],
      rows: customers.map((customer): Cell[] => [
        customer.customerId,
        customer.name,
        customer.address,
        customer.route,
        connectionOf(customer),
        customer.sheets,
        customer.amount,
        customer.hasPhone ? "ya" : "tidak",
      ]),
    },
  ];
}

function connectionOf({ tariff, powerVa }: LeftCustomer): string {
  return [tariff, powerVa === null ? null : `${formatCount(powerVa)} VA`].filter(Boolean).join(" / ") || "–";
}
