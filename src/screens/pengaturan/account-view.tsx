import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { ROLE_WORDS } from "../../domain/user";
import { Card } from "../components/card";
import { Chip } from "../components/chip";
import { Field } from "../components/field";
import { ActButton, Form } from "../components/form";
import { Empty } from "../components/notice";
import type { Html, PageContext } from "../define-page";
import type { OwnAccount, OwnSession } from "./model";
import { SettingTabs } from "./settings-view";

/** One's own account: what one may, where one is signed in, another password. */
export function AccountPage({
  model,
  page,
}: {
  readonly model: OwnAccount;
  readonly page: PageContext;
}): Html {
  const { user, sessions } = model;
  return (
    <>
      <h1>Akun Anda</h1>
      <SettingTabs page={page} current="/akun" />
      {user === null ? (
        <div class="card">
          <Empty>
            <p>
              Anda tamu sandbox di komputer ini: tanpa akun, dengan hak admin. Begitu ada pengguna, setiap
              orang diminta masuk.
            </p>
            <p>
              <a class="button plain" href="/pengaturan/pengguna">
                Tambah pengguna
              </a>
            </p>
          </Empty>
        </div>
      ) : (
        <div class="cards">
          <Card id="hak" heading={user.name} aside={<Chip tone="quiet">{ROLE_WORDS[user.role]}</Chip>}>
            <ul class="lines">
              <li>
                {user.mayStart === 1 ? "Boleh memulai kampanye" : "Boleh menyusun kampanye, tidak memulainya"}
              </li>
              <li>HP admin: {user.phone === null ? "tidak dicatat" : maskPhone(user.phone)}</li>
            </ul>
            <form method="post" action="/keluar">
              <button type="submit" class="button plain">
                Keluar
              </button>
            </form>
          </Card>
          <Password page={page} />
          <Sessions sessions={sessions} page={page} />
        </div>
      )}
    </>
  );
}

function Password({ page }: { readonly page: PageContext }): Html {
  const { notice } = page;
  const problemOf = (field: string) => (notice?.field === field ? notice.text : null);
  return (
    <Card id="sandi" heading="Kata sandi">
      <Form to="/akun/sandi" formKey={page.key()} class="stack">
        <Field
          name="sandi"
          label="Kata sandi sekarang"
          type="password"
          autocomplete="current-password"
          maxlength={200}
          problem={problemOf("sandi")}
        />
        <Field
          name="sandi_baru"
          label="Kata sandi baru"
          type="password"
          autocomplete="new-password"
          maxlength={200}
          problem={problemOf("sandi_baru")}
          hint="Sekurangnya 10 huruf. Perangkat Anda yang lain akan diminta masuk lagi."
        />
        <button type="submit" class="button main">
          Ganti kata sandi
        </button>
      </Form>
    </Card>
  );
}

function Sessions({
  sessions,
  page,
}: {
  readonly sessions: readonly OwnSession[];
  readonly page: PageContext;
}): Html {
  return (
    <Card id="perangkat" heading="Tempat Anda masuk">
      <ul class="lines">
        {sessions.map(({ device, createdAt, seenAt, isThis }) => (
          <li>
            <b>{device}</b> {isThis ? <Chip tone="good">ini</Chip> : null}
            <span class="soft">
              masuk {formatInstant(createdAt)}, terakhir {formatInstant(seenAt)}
            </span>
          </li>
        ))}
      </ul>
      <p class="acts">
        {sessions.length < 2 ? null : (
          <ActButton to="/akun/keluarkan-lain" formKey={page.key()}>
            Keluar dari perangkat lain
          </ActButton>
        )}
        <ActButton to="/akun/keluarkan-semua" formKey={page.key()}>
          Keluar dari semua perangkat
        </ActButton>
      </p>
    </Card>
  );
}
