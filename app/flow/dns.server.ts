import { Resolver } from "node:dns/promises";
import type { DnsAnswer } from "~/domain/dns-answer";
import type { MailServer } from "~/domain/sending-domain";

/** What is asked of DNS; replaceable in tests. */
export interface Dns {
  txt(name: string): Promise<DnsAnswer<string>>;
  mx(name: string): Promise<DnsAnswer<MailServer>>;
  addresses(name: string): Promise<DnsAnswer<string>>;
}

/** There is no such name, or no record of the kind. Everything else is no answer. */
const NONE = new Set(["ENOTFOUND", "ENODATA"]);

/** The DNS of this machine, or of `servers` (address:port). Milliseconds that each question may take. */
export function askDns({ servers, patience = 1_500 }: { servers?: string[]; patience?: number } = {}): Dns {
  const resolver = new Resolver({ timeout: patience, tries: 1 });
  if (servers) resolver.setServers(servers);
  const ask = async <Row>(question: Promise<Row[]>): Promise<DnsAnswer<Row>> => {
    try {
      const rows = await question;
      return rows.length === 0 ? { kind: "none" } : { kind: "records", rows };
    } catch (error) {
      return { kind: NONE.has((error as NodeJS.ErrnoException).code ?? "") ? "none" : "silent" };
    }
  };
  return {
    txt: (name) => ask(resolver.resolveTxt(name).then((records) => records.map((parts) => parts.join("")))),
    mx: (name) => ask(resolver.resolveMx(name)),
    async addresses(name) {
      const [v4, v6] = await Promise.all([ask(resolver.resolve4(name)), ask(resolver.resolve6(name))]);
      const rows = [v4, v6].flatMap((answer) => (answer.kind === "records" ? answer.rows : []));
      if (rows.length > 0) return { kind: "records", rows };
      return v4.kind === "silent" || v6.kind === "silent" ? { kind: "silent" } : { kind: "none" };
    },
  };
}

/** After `ms` milliseconds in all every question counts as not answered, so that a page never waits longer. */
export function withDeadline(dns: Dns, ms: number): Dns & { end(): void } {
  let give = () => {};
  const over = new Promise<{ kind: "silent" }>((resolve) => {
    give = () => resolve({ kind: "silent" });
  });
  const timer = setTimeout(give, ms);
  return {
    txt: (name) => Promise.race([dns.txt(name), over]),
    mx: (name) => Promise.race([dns.mx(name), over]),
    addresses: (name) => Promise.race([dns.addresses(name), over]),
    end: () => clearTimeout(timer),
  };
}
