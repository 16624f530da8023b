import type { ShownSetting } from "../../application/ports/shown-setting";
import { hasRole } from "../../domain/user";
import { Chip, type Tone } from "../components/chip";
import { DataTable } from "../components/data-table";
import { Alarm } from "../components/notice";
import type { Html, PageContext } from "../define-page";
import type { Settings } from "./model";

const SOURCES: Readonly<Record<ShownSetting["source"], readonly [Tone, string]>> = {
  default: ["quiet", "bawaan"],
  file: ["going", ".env"],
  environment: ["going", "lingkungan"],
};

export function SettingsPage({
  model,
  page,
}: {
  readonly model: Settings;
  readonly page: PageContext;
}): Html {
  return (
    <>
      <h1>Pengaturan</h1>
      <SettingTabs page={page} current="/pengaturan" />
      <p class="lead">
        Diubah dalam berkas <code>.env</code> di komputer Lunas, dan berlaku setelah Lunas dijalankan ulang.
      </p>
      {model.warnings.map((warning) => (
        <Alarm tone="wait">{warning}</Alarm>
      ))}
      <div class="card table-card settings">
        <DataTable name="Semua pengaturan" heads={["Nama", "Nilai", "Dari", "Arti"]}>
          {model.settings.map((setting) => (
            <Line setting={setting} />
          ))}
        </DataTable>
      </div>
    </>
  );
}

function Line({
  setting: { name, value, source, fallback, meaning },
}: {
  readonly setting: ShownSetting;
}): Html {
  const [tone, word] = SOURCES[source];
  return (
    <tr>
      <td data-label="Nama">
        <code>{name}</code>
      </td>
      <td data-label="Nilai">
        <span>
          <bdi>{value === "" ? "–" : value}</bdi>
          {source === "default" ? null : <span class="soft"> (bawaan: {fallback || "kosong"})</span>}
        </span>
      </td>
      <td data-label="Dari">
        <Chip tone={tone}>{word}</Chip>
      </td>
      <td data-label="Arti" class="soft">
        {meaning.replaceAll("`", "")}
      </td>
    </tr>
  );
}

/** What belongs together; whoever is no admin has nothing to do with other people's accounts. */
export function SettingTabs({
  page: {
    request: { caller },
  },
  current,
}: {
  readonly page: PageContext;
  readonly current: string;
}): Html {
  const tabs = [
    ["/pengaturan", "Semua"],
    ["/pengaturan/teks", "Teks tagihan"],
    ...(hasRole(caller.role, "admin") ? [["/pengaturan/pengguna", "Pengguna"]] : []),
    ["/akun", "Akun Anda"],
  ] as const;
  return (
    <nav class="tabs" aria-label="Bagian pengaturan">
      {tabs.map(([href, word]) => (
        <a href={href} aria-current={href === current ? "page" : undefined}>
          {word}
        </a>
      ))}
    </nav>
  );
}
