declare module "jstat" {
  /** The parts of jStat that are used here; the package has no types of its own. */
  interface JStat {
    studentt: { inv(p: number, degreesOfFreedom: number): number };
  }
  const jStat: JStat;
  export default jStat;
}
