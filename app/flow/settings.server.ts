export { readSettings } from "#db/queries/settings";
