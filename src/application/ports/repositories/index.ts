export type * from "./campaigns";
export type * from "./customers";
export type * from "./deliveries";
export type * from "./identities";
export type * from "./inbox";
export type * from "./jobs";
export type * from "./operations";
export type * from "./people";
