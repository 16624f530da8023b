import { signIn } from "../../application/accounts/sign-in";
import { readLink, useLink } from "../../application/accounts/users";
import type { Screen, ScreenAnswer, ScreenRequest } from "../../application/ports/screens";
import { Fault } from "../../domain/fault";
import type { ScreenTools } from "../define-page";
import { BareFrame, render } from "../frame";
import { LinkForm, SignInForm } from "./view";

/** Signing in, by password or by a link that lets in once, and out: the pages that stand before all others. */
export function signInScreens(tools: ScreenTools): readonly Screen[] {
  return [
    {
      method: "GET",
      path: "/masuk",
      least: "anyone",
      answer: async ({ query, caller }) =>
        caller === null
          ? page(
              tools,
              "Masuk",
              200,
              <SignInForm unitName={tools.unitName} query={query} name="" problem={null} />,
            )
          : { kind: "see_other", to: "/" },
    },
    {
      method: "POST",
      path: "/masuk",
      least: "anyone",
      isLimited: true,
      answer: (request) =>
        orAgain(
          async () => {
            const { nama = "", sandi = "", ke = "" } = request.values;
            const session = await signIn(tools.accounts, {
              name: nama,
              password: sandi,
              agent: request.agent,
            });
            return { kind: "see_other", to: ownPath(ke), session };
          },
          (problem, status) =>
            page(
              tools,
              "Masuk",
              status,
              <SignInForm
                unitName={tools.unitName}
                query={request.values}
                name={request.values.nama ?? ""}
                problem={problem}
              />,
            ),
        ),
    },
    linkScreen(tools, "GET"),
    linkScreen(tools, "POST"),
    {
      method: "POST",
      path: "/keluar",
      least: "anyone",
      async answer({ caller }) {
        if (caller !== null) await tools.store.now.signInSessions.end(caller.sessionHash);
        return { kind: "see_other", to: "/masuk", session: null };
      },
    },
  ];
}

function linkScreen(tools: ScreenTools, method: "GET" | "POST"): Screen {
  const show = async (request: ScreenRequest, problem: string | null, status: number) => {
    const { user } = await readLink(tools.accounts, request.params.kata ?? "");
    const to = request.path;
    const name = user?.name ?? request.values.nama ?? "";
    return page(
      tools,
      user === null ? "Akun pertama" : "Kata sandi baru",
      status,
      <LinkForm to={to} userName={user?.name ?? null} name={name} problem={problem} />,
    );
  };
  return {
    method,
    path: "/masuk/pertama/:kata",
    least: "anyone",
    isLimited: true,
    answer: (request) =>
      method === "GET"
        ? show(request, null, 200)
        : orAgain(
            async () => {
              const { nama = "", sandi = "" } = request.values;
              const given = { name: nama, password: sandi, agent: request.agent };
              const session = await useLink(tools.accounts, request.params.kata ?? "", given);
              return { kind: "see_other", to: "/", session };
            },
            (problem, status) => show(request, problem, status),
          ),
  };
}

/** What was wrong is said on the same page, where the name still stands; the password never does. */
async function orAgain(
  work: () => Promise<ScreenAnswer>,
  again: (problem: string, status: number) => ScreenAnswer | Promise<ScreenAnswer>,
): Promise<ScreenAnswer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Fault) || error.code === "not_found") throw error;
    return again(error.message, error.code === "too_many" ? 429 : 422);
  }
}

function page(
  tools: ScreenTools,
  title: string,
  status: number,
  view: Parameters<typeof render>[0],
): ScreenAnswer {
  const html = render(
    <BareFrame title={`${title} – Lunas`} assetUrl={tools.assetUrl}>
      {view}
    </BareFrame>,
  );
  return { kind: "page", status, html };
}

/** Where somebody wanted to go, if it is a page of ours: never `//elsewhere`. */
function ownPath(wanted: string): string {
  return /^\/(?![/\\])[\w\-./?=&%]*$/.test(wanted) ? wanted : "/";
}
