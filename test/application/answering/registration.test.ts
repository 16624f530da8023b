import { endRegistration, tellHolders } from "../../../src/application/answering/registration";
import type { Contact } from "../../../src/domain/contact";
import { customerId } from "../../../src/domain/customer-id";

const NOW = new Date("2026-11-20T03:00:00Z");
const ID = customerId("516759900011");
const ASKING = 7;

function household(states: Readonly<Record<number, "active" | "wrong_number" | "opted_out">>) {
  const contact = (id: number) =>
    ({ id, senderId: "jajag-1", optedOutAt: states[id] === "opted_out" ? NOW : null }) as Contact;
  const told: (readonly [number, string])[] = [];
  const done: string[] = [];
  const repositories = {
    links: {
      contactsOf: async () =>
        Object.entries(states).map(([id, state]) => ({
          ...contact(Number(id)),
          linkState: state === "wrong_number" ? state : "active",
        })),
      markWrong: async (id: number, of: string) => done.push(`wrong ${id} ${of}`),
    },
    deliveries: {
      addReply: async ({ contactId, text }: { contactId: number; text: string }) =>
        told.push([contactId, text]),
    },
    contacts: { find: async (id: number) => contact(id) },
    cases: {
      unfinishedOf: async () => ({ id: 4 }),
      close: async (id: number) => done.push(`close ${id}`),
    },
  };
  return { repositories: repositories as never, told, done };
}

describe("phones of a customer", () => {
  const note = { customerId: ID, text: "note" };
  const from = { contactId: ASKING, senderId: "jajag-1", now: NOW };

  it("are told of another one: those that stand, that said no STOP, and not the one itself", async () => {
    const { repositories, told } = household({
      1: "active",
      2: "wrong_number",
      3: "opted_out",
      4: "active",
      [ASKING]: "active",
    });
    await tellHolders(repositories, note, from);
    expect(told).toEqual([
      [1, "note"],
      [4, "note"],
    ]);
  });

  it("are told ten at most", async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [n + 10, "active" as const]));
    const { repositories, told } = household(many);
    await tellHolders(repositories, note, from);
    expect(told).toHaveLength(10);
  });

  it.each([
    ["registered", [`wrong ${ASKING} ${ID}`, "close 4"]],
    ["asked", ["close 4"]],
  ] as const)("end what is %s, and it is told", async (state, expected) => {
    const { repositories, told, done } = household({});
    const newcomer = { contactId: ASKING, customerId: ID, state, phone: null, mayEnd: true };
    await endRegistration(repositories, { newcomer: newcomer as never, text: "over" }, from);
    expect(done).toEqual(expected);
    expect(told).toEqual([[ASKING, "over"]]);
  });
});
