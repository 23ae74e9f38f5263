import { Alert } from "~/components/alert";
import { Badge, type Tone } from "~/components/badge";
import { Button } from "~/components/button";
import { Card, Section } from "~/components/page";
import type { DnsRecord, DomainCheck, Finding } from "~/domain/dns-answer";
import { checksNl, domainNl, findingsNl, verdictsNl } from "~/messages/sending-domain.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", domainNl);
const say = translator("nl", findingsNl);

type Verdict = Finding["verdict"];

/** The worst first. */
const ORDER: readonly Verdict[] = ["wrong", "unknown", "advice", "good"];
const TONES: Record<Verdict, Tone> = {
  good: "positive",
  advice: "warning",
  wrong: "negative",
  unknown: "neutral",
};

const worstOf = (findings: readonly Pick<Finding, "verdict">[]): Verdict =>
  ORDER.find((verdict) => findings.some((finding) => finding.verdict === verdict)) ?? "good";

export interface DomainSectionProps {
  from: string;
  domain: string | null;
  checks: readonly DomainCheck[];
}

/** What the world can see of the sender's domain, and which record to add where that is not enough. */
export function DomainSection({ from, domain, checks }: DomainSectionProps) {
  if (domain === null) {
    return (
      <Section title={t("title")} id="domein">
        <Alert tone="info">{t("none", { from })}</Alert>
      </Section>
    );
  }
  return (
    <Section
      title={t("title")}
      intro={t("intro")}
      id="domein"
      actions={
        <form method="get" action="/settings/sending">
          <Button small appearance="secondary">
            {t("again")}
          </Button>
        </form>
      }
    >
      <Summary domain={domain} checks={checks} />
      {checks.map((check) => (
        <CheckCard key={check.kind} check={check} />
      ))}
    </Section>
  );
}

function Summary({ domain, checks }: { domain: string; checks: readonly DomainCheck[] }) {
  const findings = checks.flatMap((check) => check.findings);
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  const worst = worstOf(findings);
  if (worst === "wrong") return <Alert tone="error">{t("wrong", { domain, n: count("wrong") })}</Alert>;
  if (worst === "unknown") return <Alert tone="warning">{t("unknown", { domain })}</Alert>;
  if (worst === "advice") return <Alert tone="info">{t("advice", { domain, n: count("advice") })}</Alert>;
  return <Alert tone="ok">{t("allGood", { domain })}</Alert>;
}

function CheckCard({ check }: { check: DomainCheck }) {
  const verdict = worstOf(check.findings);
  const inOrder = [...check.findings].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const isNew = check.findings.some(({ text }) => /\.(none|noMx)$/.test(text));
  return (
    <Card className="domain-check">
      <div className="domain-check__header">
        <h3 className="utrecht-heading-3">{checksNl[check.kind]}</h3>
        <Badge tone={TONES[verdict]}>{verdictsNl[verdict]}</Badge>
      </div>
      <p className="muted domain-check__name">{check.name}</p>
      <ul className="domain-check__findings">
        {inOrder.map(({ text, values }) => (
          <li key={`${text} ${JSON.stringify(values ?? {})}`}>{say(text, values)}</li>
        ))}
      </ul>
      {check.record ? <RecordToAdd record={check.record} title={t(isNew ? "add" : "replace")} /> : null}
    </Card>
  );
}

function RecordToAdd({ record, title }: { record: DnsRecord; title: string }) {
  return (
    <div className="dns-record">
      <p className="dns-record__title">{title}:</p>
      <dl className="dns-record__fields">
        <dt>{t("recordName")}</dt>
        <dd>
          <code>{record.name}</code>
        </dd>
        <dt>{t("recordType")}</dt>
        <dd>
          <code>{record.type}</code>
        </dd>
        <dt>{t("recordValue")}</dt>
        <dd>
          <code>{record.value}</code>
        </dd>
      </dl>
    </div>
  );
}
