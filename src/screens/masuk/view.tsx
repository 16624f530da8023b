import { Field } from "../components/field";
import type { Html } from "../define-page";

const WHY: Readonly<Record<string, string>> = {
  diam: "Anda sudah keluar karena 60 menit tidak ada kegiatan. Masuk lagi; jawaban yang sedang ditulis tersimpan.",
  lama: "Anda sudah masuk selama 12 jam, jadi dimintai masuk lagi. Jawaban yang sedang ditulis tersimpan.",
};

interface SignInProps {
  readonly unitName: string;
  readonly query: Readonly<Record<string, string>>;
  readonly name: string;
  readonly problem: string | null;
}

export function SignInForm({ unitName, query, name, problem }: SignInProps): Html {
  const why = WHY[query.karena ?? ""];
  return (
    <form method="post" action="/masuk" class="card lone stack">
      <h1>Lunas</h1>
      <p class="soft">{unitName}</p>
      {why === undefined ? null : (
        <p class="notice changed" role="status">
          {why}
        </p>
      )}
      {problem === null ? null : (
        <p class="notice fault" role="alert">
          {problem}
        </p>
      )}
      <input type="hidden" name="ke" value={query.ke ?? ""} />
      <Field
        name="nama"
        label="Nama pengguna"
        value={name}
        autocomplete="username"
        maxlength={30}
        autofocus
      />
      <Field
        name="sandi"
        label="Kata sandi"
        type="password"
        autocomplete="current-password"
        maxlength={200}
        hint="Lupa? Minta tautan baru kepada admin unit."
      />
      <button type="submit" class="button main">
        Masuk
      </button>
    </form>
  );
}

interface LinkProps {
  readonly to: string;
  /** `null`: the first account is made. */
  readonly userName: string | null;
  readonly name: string;
  readonly problem: string | null;
}

export function LinkForm({ to, userName, name, problem }: LinkProps): Html {
  return (
    <form method="post" action={to} class="card lone stack">
      <h1>{userName === null ? "Buat akun pertama" : `Selamat datang, ${userName}`}</h1>
      <p class="soft">
        {userName === null
          ? "Akun ini menjadi admin: ia yang menambah pengguna lain."
          : "Pilih kata sandi. Tautan ini hanya berlaku sekali."}
      </p>
      {problem === null ? null : (
        <p class="notice fault" role="alert">
          {problem}
        </p>
      )}
      {userName === null ? (
        <Field
          name="nama"
          label="Nama pengguna"
          value={name}
          autocomplete="username"
          maxlength={30}
          autofocus
        />
      ) : (
        <input type="hidden" name="nama" value={userName} autocomplete="username" />
      )}
      <Field
        name="sandi"
        label="Kata sandi"
        type="password"
        autocomplete="new-password"
        maxlength={200}
        hint="Sekurangnya 10 huruf. Beberapa kata biasa yang tidak berhubungan sudah baik."
      />
      <button type="submit" class="button main">
        Masuk
      </button>
    </form>
  );
}
