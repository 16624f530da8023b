import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { ROLE_WORDS, USER_ROLES } from "../../domain/user";
import { Card } from "../components/card";
import { Chip } from "../components/chip";
import { DataTable } from "../components/data-table";
import { Choice, Field } from "../components/field";
import { ActButton, Form } from "../components/form";
import { Empty } from "../components/notice";
import type { Html, PageContext } from "../define-page";
import type { ListedUser } from "./model";
import { SettingTabs } from "./settings-view";

const ROLES = USER_ROLES.map((role) => [role, ROLE_HELP(role)] as const);
const STARTS = [
  ["ya", "boleh memulai"],
  ["tidak", "boleh menyusun saja"],
] as const;

function ROLE_HELP(role: (typeof USER_ROLES)[number]): string {
  const may = { viewer: "melihat, semua disamarkan", operator: "bekerja", admin: "bekerja dan mengatur" };
  return `${ROLE_WORDS[role]}: ${may[role]}`;
}

interface UsersProps {
  readonly users: readonly ListedUser[];
  readonly page: PageContext;
}

/** Who may sign in, and the form for one more. */
export function UsersPage({ users, page }: UsersProps): Html {
  return (
    <>
      <h1>Pengguna</h1>
      <SettingTabs page={page} current="/pengaturan/pengguna" />
      <div class="card table-card after-tabs">
        {users.length === 0 ? (
          <Empty>
            <p>Belum ada pengguna. Yang pertama menjadi admin; sesudah itu setiap orang diminta masuk.</p>
          </Empty>
        ) : (
          <DataTable name="Pengguna" heads={["Nama", "Peran", "HP admin", "Terakhir terlihat"]}>
            {users.map((user) => (
              <tr>
                <td data-label="Nama">
                  <a href={`/pengaturan/pengguna/${user.id}`}>
                    <bdi>{user.name}</bdi>
                  </a>
                </td>
                <td data-label="Peran">
                  <Standing user={user} />
                </td>
                <td data-label="HP admin">{user.phone === null ? "–" : maskPhone(user.phone)}</td>
                <td data-label="Terakhir terlihat">
                  {user.seenAt === null ? "tidak sedang masuk" : formatInstant(user.seenAt)}
                </td>
              </tr>
            ))}
          </DataTable>
        )}
      </div>
      <Card id="tambah" heading="Tambah pengguna" class="after-tabs narrow">
        <Form to="/pengaturan/pengguna/tambah" formKey={page.key()} class="stack">
          <Field
            name="nama"
            label="Nama pengguna"
            maxlength={30}
            value={page.notice?.values?.nama ?? ""}
            problem={problemOf(page, "nama")}
            hint="Dengan nama ini ia masuk, dan ia tercatat di Catatan."
          />
          <RoleFields page={page} role={users.length === 0 ? "admin" : "operator"} mayStart={true} />
          <PhoneField page={page} phone={null} />
          <button type="submit" class="button main">
            Tambah
          </button>
        </Form>
      </Card>
    </>
  );
}

/** One user: role, phone, a link to choose a password, out of all devices, out for good. `link`: shown in this answer only. */
export function UserPage({
  user,
  link,
  page,
}: {
  readonly user: ListedUser;
  readonly link: string | null;
  readonly page: PageContext;
}): Html {
  const to = `/pengaturan/pengguna/${user.id}`;
  return (
    <>
      <h1>
        <bdi>{user.name}</bdi> <Standing user={user} />
      </h1>
      <SettingTabs page={page} current="/pengaturan/pengguna" />
      {link === null ? null : (
        <div class="notice done" role="status">
          <div>
            <p>
              Berikan tautan ini kepada {user.name} sendiri: sekali pakai, berlaku 24 jam. Sesudah halaman ini
              ditutup tautannya tidak dapat dilihat lagi.
            </p>
            <p class="given-link">
              <code>{link}</code>
            </p>
          </div>
        </div>
      )}
      <div class="cards after-tabs">
        <Card id="peran" heading="Peran">
          <Form to={`${to}/peran`} formKey={page.key()} class="stack">
            <RoleFields page={page} role={user.role} mayStart={user.mayStart === 1} />
            <p class="soft">Dengan peran lain ia diminta masuk lagi.</p>
            <button type="submit" class="button main">
              Simpan peran
            </button>
          </Form>
          <Form to={`${to}/hp`} formKey={page.key()} class="stack">
            <PhoneField page={page} phone={user.phone} />
            <button type="submit" class="button plain">
              Simpan nomor
            </button>
          </Form>
        </Card>
        <Card id="masuk" heading="Masuk">
          <ul class="lines">
            <li>
              {user.hasPassword ? "Kata sandi sudah dipilih" : "Belum memilih kata sandi: buatkan tautan"}
            </li>
            <li>
              Terakhir terlihat: {user.seenAt === null ? "tidak sedang masuk" : formatInstant(user.seenAt)}
            </li>
          </ul>
          <div class="acts">
            {user.disabledAt !== null ? null : (
              <ActButton to={`${to}/tautan`} formKey={page.key()} kind={user.hasPassword ? "plain" : "main"}>
                {user.hasPassword ? "Tautan kata sandi baru" : "Buat tautan"}
              </ActButton>
            )}
            <ActButton to={`${to}/keluarkan`} formKey={page.key()}>
              Keluarkan dari semua perangkat
            </ActButton>
            {user.disabledAt === null ? (
              <ActButton to={`${to}/nonaktifkan`} formKey={page.key()} kind="stop">
                Nonaktifkan
              </ActButton>
            ) : (
              <ActButton to={`${to}/aktifkan`} formKey={page.key()}>
                Aktifkan lagi
              </ActButton>
            )}
          </div>
        </Card>
      </div>
    </>
  );
}

function RoleFields({
  page,
  role,
  mayStart,
}: {
  readonly page: PageContext;
  readonly role: string;
  readonly mayStart: boolean;
}): Html {
  const written = page.notice?.values ?? {};
  return (
    <>
      <Choice
        name="peran"
        label="Peran"
        choices={ROLES}
        value={written.peran ?? role}
        problem={problemOf(page, "peran")}
      />
      <Choice
        name="mulai"
        label="Kampanye"
        choices={STARTS}
        value={written.mulai ?? (mayStart ? "ya" : "tidak")}
      />
    </>
  );
}

/** The same person's phone on WhatsApp. */
function PhoneField({ page, phone }: { readonly page: PageContext; readonly phone: string | null }): Html {
  return (
    <Field
      name="hp"
      label="HP admin orang ini (bila ada)"
      type="tel"
      inputmode="tel"
      value={page.notice?.values?.hp ?? ""}
      problem={problemOf(page, "hp")}
      hint={
        phone === null
          ? "Yang ia kerjakan lewat WhatsApp lalu tercatat atas namanya."
          : `Sekarang ${maskPhone(phone)}. Kosong: dilepas.`
      }
      isOptional
    />
  );
}

function Standing({ user: { role, disabledAt, mayStart } }: { readonly user: ListedUser }): Html {
  if (disabledAt !== null) return <Chip tone="bad">dinonaktifkan</Chip>;
  return (
    <Chip tone={role === "admin" ? "going" : "quiet"}>
      {ROLE_WORDS[role]}
      {role === "viewer" || mayStart === 1 ? "" : ", tanpa memulai"}
    </Chip>
  );
}

function problemOf({ notice }: PageContext, field: string): string | null {
  return notice?.field === field ? notice.text : null;
}
