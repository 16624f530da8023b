import type { ActAnswer } from "../../application/operating/do-once";
import { addUpload, dropUpload, lookAgain, takeUpload } from "../../application/operating/upload-acts";
import type { Screen, ScreenAnswer } from "../../application/ports/screens";
import { Fault } from "../../domain/fault";
import { oneLine } from "../../domain/foreign-text";
import { isSameCount } from "../acts/is-same-count";
import { answerOnce, ownAct, staleForm } from "../acts/own-act";
import { seeOther, signedIn } from "../answer-page";
import type { PageRequest, ScreenTools } from "../define-page";
import { isOwnKey, KEY_FIELD } from "../form-key";
import { checkedUpload, readWish, typedCount } from "./model";
import { findImport, handleOf, loadUpload } from "./pages";
import { refusedCsv } from "./refused-csv";

const HERE = "/impor";
const LONGEST_NAME = 120;
const pageOf = ({ params }: PageRequest) => `${HERE}/periksa/${params.berkas}`;

/** What is done with a file: put there, looked at again, taken, thrown away; and the lists of refused rows. */
export function importScreens(tools: ScreenTools): readonly Screen[] {
  return [
    uploadScreen(tools),
    ownAct(tools, {
      path: `${HERE}/periksa/:berkas/lagi`,
      least: "operator",
      back: pageOf,
      act: async (request, repositories) => {
        await lookAgain(
          whoDoes(tools, request),
          repositories,
          handleOf(request.params),
          readWish(request.values),
        );
        return { to: pageOf(request), notice: { tone: "changed", text: "Berkas diperiksa lagi." } };
      },
    }),
    ownAct(tools, {
      path: `${HERE}/periksa/:berkas/simpan`,
      least: "operator",
      back: pageOf,
      act: save(tools),
    }),
    ownAct(tools, {
      path: `${HERE}/periksa/:berkas/buang`,
      least: "operator",
      back: pageOf,
      act: async (request, repositories) => {
        await dropUpload(whoDoes(tools, request), repositories, handleOf(request.params));
        return { to: HERE, notice: { tone: "done", text: "Berkas dibuang; tidak ada yang disimpan." } };
      },
    }),
    {
      method: "GET",
      path: `${HERE}/periksa/:berkas/ditolak.csv`,
      least: "operator",
      async answer(request): Promise<ScreenAnswer> {
        const { upload } = await loadUpload(tools, request);
        const content = await tools.uploads.refusedRows(upload.path);
        if (content === null) throw new Fault("not_found", "Tidak ada baris yang ditolak.");
        return { kind: "file", fileName: `${upload.fileName}.ditolak.csv`, content };
      },
    },
    {
      method: "GET",
      path: `${HERE}/:nomor/ditolak.csv`,
      least: "operator",
      async answer({ params }): Promise<ScreenAnswer> {
        const past = await findImport(tools.views, params.nomor ?? "");
        const content = refusedCsv(past, await tools.views.imports.refused(past.id, 1_000));
        return { kind: "file", fileName: `impor-${past.id}-ditolak.csv`, content };
      },
    },
  ];
}

const whoDoes = (tools: ScreenTools, { caller }: PageRequest) => ({
  clock: tools.clock,
  actor: caller.actor,
});

/** The file is on the disk before the form counts; one that was sent twice leaves nothing behind. */
function uploadScreen(tools: ScreenTools): Screen {
  const refused = (request: PageRequest, text: string) =>
    seeOther(tools, request.caller, {
      to: HERE,
      notice: { tone: "fault", text, values: wishValues(request) },
    });
  return {
    method: "POST",
    path: HERE,
    least: "operator",
    takesFile: true,
    async answer(asked) {
      const request = signedIn(asked);
      const { caller, file } = request;
      if (!isOwnKey(tools, caller, request.values[KEY_FIELD] ?? ""))
        return refused(request, staleForm().message);
      if (file == null) return refused(request, "Pilih dulu berkas .csv atau .xlsx dari aplikasi Anda.");
      const handle = tools.ids.next().replaceAll("-", "");
      const fileName = oneLine(file.name).slice(-LONGEST_NAME) || "berkas";
      try {
        const wish = readWish(request.values);
        const kept = await tools.uploads.keep(handle, fileName, file.content);
        const to = `${HERE}/periksa/${handle}`;
        const answer = await answerOnce(tools, request, {
          back: () => HERE,
          act: async (_, repositories): Promise<ActAnswer> => {
            const about = { ...kept, handle, fileName, by: caller.name };
            await addUpload(whoDoes(tools, request), repositories, about, wish);
            return { to, notice: { tone: "changed", text: "Berkas sudah sampai. Belum ada yang disimpan." } };
          },
        });
        if (answer.to !== to) await tools.uploads.remove(kept.path);
        return seeOther(tools, caller, answer);
      } catch (error) {
        if (error instanceof Fault) return refused(request, error.message);
        throw error;
      }
    },
  };
}

function wishValues({ values: { bulan = "", waktu = "" } }: PageRequest) {
  return { bulan, waktu };
}

/** What was shown is promised: another file, wish or effect is shown first. */
function save(tools: ScreenTools) {
  return async (request: PageRequest, repositories: Parameters<typeof takeUpload>[1]): Promise<ActAnswer> => {
    const upload = await repositories.uploads.find(handleOf(request.params));
    if (upload === null) throw new Fault("not_found", "Berkas itu sudah tidak ada. Pilih lagi.");
    const checked = checkedUpload(upload, tools.fingerprint);
    const to = pageOf(request);
    if (upload.state === "shown" && checked.seen !== request.values.terlihat)
      return {
        to,
        notice: {
          tone: "changed",
          text: "Berubah sejak Anda membacanya; belum ada yang disimpan. Ini keadaannya sekarang, periksa lagi.",
        },
      };
    const typed = typedCount(checked);
    if (typed !== null && !isSameCount(request.values.ketik ?? "", String(typed)))
      return {
        to,
        notice: {
          tone: "fault",
          field: "ketik",
          text: "Jumlah yang ditulis tidak sama. Belum ada yang disimpan.",
        },
      };
    await takeUpload(whoDoes(tools, request), repositories, upload);
    return { to, notice: { tone: "done", text: "Sedang disimpan." } };
  };
}
