import { defineTable, id, instant, integer, key, words } from "./define-table";

export const usersTable = defineTable(
  "users",
  {
    id: id(),
    name: words(30),
    nameKey: key(30),
    role: key(10),
    mayStart: integer(),
    phone: key(40, { nullable: true }),
    passwordHash: key(255, { nullable: true }),
    createdAt: instant(),
    disabledAt: instant({ nullable: true }),
  },
  { unique: { uq_users_name: ["nameKey"] } },
);
