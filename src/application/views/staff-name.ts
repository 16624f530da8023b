import { maskPhone } from "../../domain/phone-number";
import type { User } from "../ports/repositories/accounts";

/** Who an actor is, for people: an account by its name, whichever face it used; never a whole phone number. */
export function staffName(users: readonly Pick<User, "name" | "phone">[], actor: string): string {
  const user = users.find(({ phone, name }) => phone === actor || name === actor);
  if (user !== undefined) return user.name;
  return /^\d{8,}$/.test(actor) ? maskPhone(actor) : actor;
}
