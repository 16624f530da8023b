import type { Overview } from "../../application/views/overview";
import { formatInstant } from "../../domain/local-time";
import { Chip } from "../components/chip";
import { Icon } from "../components/icon";
import { connectionChip } from "../components/sender-chip";
import type { Html, PageContext } from "../define-page";

interface Step {
  readonly label: string;
  readonly isDone: boolean;
  readonly said: string;
  readonly to: { readonly href: string; readonly label: string } | null;
}

/** Before anything is there: what is found, and the next act; each step goes when it is true. */
export function SetUp({ model, page }: { readonly model: Overview; readonly page: PageContext }): Html {
  const steps = stepsOf(model);
  const next = steps.findIndex(({ isDone }) => !isDone);
  return (
    <>
      <h1>Selamat datang, {page.request.caller.name}.</h1>
      <p class="lead">Beberapa langkah, lalu Lunas berjalan sendiri setiap bulan.</p>
      <ol class="set-up">
        {steps.map(({ label, isDone, said, to }, index) => (
          <li class={isDone ? "card done" : index === next ? "card next" : "card"}>
            <Icon name={isDone ? "check" : "circle"} />
            <div>
              <h2>{label}</h2>
              <p class="soft">{said}</p>
            </div>
            {to === null || isDone ? null : (
              <a class={index === next ? "button main" : "button plain"} href={to.href}>
                {to.label}
              </a>
            )}
          </li>
        ))}
      </ol>
      <ul class="lines">
        {model.senders.map((sender) => (
          <li>
            {sender.senderId} <Chip {...connectionChip(sender)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function stepsOf({ senders, customers, nextPush }: Overview): readonly Step[] {
  const isLinked = senders.some(({ connection }) => connection.isUp);
  // Before its first start no number is known yet.
  const first = senders[0]?.senderId;
  return [
    { label: "Akun", isDone: true, said: "Anda sudah masuk.", to: null },
    {
      label: "Nomor WhatsApp",
      isDone: isLinked,
      said: isLinked ? "Nomor unit tersambung." : "Belum ada nomor yang tersambung. Siapkan HP unit.",
      to:
        first === undefined
          ? { href: "/pengirim", label: "Nomor pengirim" }
          : { href: `/pengirim/${first}`, label: `Tautkan ${first}` },
    },
    {
      label: "Data",
      isDone: customers > 0,
      said: "Daftar pelanggan dan belum lunas, .csv atau .xlsx dari aplikasi Anda.",
      to: { href: "/impor", label: "Impor" },
    },
    {
      label: "Kiriman pertama",
      isDone: false,
      said: nextPush === null ? "Tidak terjadwal." : `${formatInstant(nextPush)}, berjalan sendiri.`,
      to: null,
    },
  ];
}
