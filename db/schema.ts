/** Every table, once, for both engines. Moments are UTC instants; days are text `YYYY-MM-DD` and months `YYYY-MM`, both in Europe/Amsterdam. */
export * from "./schema/access";
export * from "./schema/answering";
export * from "./schema/asking";
export * from "./schema/comments";
export * from "./schema/doors";
export * from "./schema/office";
export * from "./schema/questionnaires";
export * from "./schema/results";
export * from "./schema/sending";
