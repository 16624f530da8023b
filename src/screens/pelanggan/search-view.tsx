import { maskName } from "../../domain/bill";
import { maskCustomerId } from "../../domain/customer-id";
import { formatCount } from "../../domain/rupiah";
import { DataTable } from "../components/data-table";
import { Field } from "../components/field";
import { Icon } from "../components/icon";
import { Empty } from "../components/notice";
import type { Html } from "../define-page";
import type { SearchPage } from "./model";

/** One box for everything by which a customer may be known. What is sought stands in no address. */
export function SearchView({ model }: { readonly model: SearchPage }): Html {
  const { text, problem, found, hasMore } = model;
  return (
    <>
      <h1>Pelanggan</h1>
      <form method="post" action="/pelanggan/cari" class="search card" autocomplete="off">
        <Field
          name="cari"
          label="ID, nomor meter, nama, atau nomor HP"
          type="search"
          value={text}
          maxlength={120}
          problem={problem}
          hint="Sebagian pun boleh: sedikitnya 4 angka, atau 2 huruf nama."
        />
        <button type="submit" class="button main">
          <Icon name="search" />
          Cari
        </button>
      </form>
      {found === null ? null : found.length === 0 ? (
        <Empty>
          <p>Tidak ada pelanggan yang cocok. Periksa angkanya, atau cari sebagian namanya.</p>
        </Empty>
      ) : (
        <div class="card table-card">
          <p class="soft count">
            {hasMore
              ? `Lebih dari ${formatCount(found.length)} cocok; tulis lebih lengkap.`
              : `${formatCount(found.length)} cocok`}
          </p>
          <DataTable name="Pelanggan yang cocok" heads={["Pelanggan", "ID", "Tarif", "Rute"]}>
            {found.map(({ name, customerId, sealed, tariff, powerVa, route }) => (
              <tr>
                <td data-label="Pelanggan">
                  <a href={`/pelanggan/${sealed}`}>
                    <bdi>{maskName(name)}</bdi>
                  </a>
                </td>
                <td data-label="ID">{maskCustomerId(customerId)}</td>
                <td data-label="Tarif">
                  {tariff === null ? "–" : `${tariff}/${powerVa === null ? "?" : formatCount(powerVa)} VA`}
                </td>
                <td data-label="Rute">
                  <bdi>{route ?? "–"}</bdi>
                </td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
    </>
  );
}
