/** A gateway as SMS_URL or SMTP_URL names it; all but the kind and the host is secret. */
export type GatewayAddress =
  | {
      gateway: "notifynl";
      baseUrl: string;
      serviceId: string;
      secret: string;
      template: string;
      /** The id of a text message sender that was set up at NotifyNL; null for the service's own. */
      sender: string | null;
      /** Whether mails tell NotifyNL where their reader opts out with one click. */
      unsubscribe: boolean;
    }
  | { gateway: "cm"; baseUrl: string; token: string }
  | { gateway: "spryng"; baseUrl: string; key: string; route: string }
  | { gateway: "json"; url: string; token: string | null; signing: string | null };

export type GatewayName = GatewayAddress["gateway"];

/** How each should look, for whoever got it wrong. */
export const GATEWAY_FORMS = {
  notifynl: "notifynl://API-KEY@api.notifynl.nl?template=TEMPLATE-ID",
  cm: "cm://PRODUCT-TOKEN@gw.messaging.cm.com",
  spryng: "spryng://API-KEY@rest.spryngsms.com",
  json: "https://TOKEN@sms.voorbeeld.nl/send",
} as const;

const HOSTS = {
  notifynl: "api.notifynl.nl",
  cm: "gw.messaging.cm.com",
  spryng: "rest.spryngsms.com",
} as const;

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const isUuid = new RegExp(`^${UUID}$`, "i");
/** NAME-SERVICE-SECRET, as NotifyNL and GOV.UK Notify give it out. */
const notifyKey = new RegExp(`^.*?(${UUID})-(${UUID})$`, "i");

export type ParsedAddress = { ok: true; address: GatewayAddress } | { ok: false; problem: string };

/** Reads the address of a gateway. A problem says what is wrong and how it should be, and never shows the key. */
export function parseGatewayAddress(text: string): ParsedAddress {
  const scheme = /^([a-z]+):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") return jsonAddress(text);
  if (scheme !== "notifynl" && scheme !== "cm" && scheme !== "spryng")
    return no("should begin with notifynl://, cm://, spryng:// or https://");
  const form = `should be ${GATEWAY_FORMS[scheme]}`;
  const parts = /^[a-z]+:\/\/(?:([^@/?#]*)@)?([^@/?#]*)(\/[^?#]*)?(?:\?([^#]*))?$/i.exec(text);
  if (parts === null) return no(form);
  const [, before, host = "", path = "", query = ""] = parts;
  // Without a host of its own what stands before the ? is the key.
  const key = decoded(before ?? host);
  const baseUrl = baseOf(before === undefined ? HOSTS[scheme] : host, path);
  if (baseUrl === null) return no(`${form}, and what stands after the @ is no host`);
  if (key === null || key === "" || (before === undefined && key === HOSTS[scheme]))
    return no(`${form}, and the key before the @ is missing`);
  if (!/^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(key))
    return no(`${form}, and the key has characters that no key has`);
  const options = new URLSearchParams(query);
  const known =
    scheme === "notifynl" ? ["template", "sender", "unsubscribe"] : scheme === "spryng" ? ["route"] : [];
  const strange = [...options.keys()].find((name) => !known.includes(name));
  if (strange !== undefined)
    return no(
      `${form}, and has an option that isn't known${/^[a-z]{1,20}$/i.test(strange) ? ` (${strange})` : ""}`,
    );
  if (scheme === "cm") return { ok: true, address: { gateway: "cm", baseUrl, token: key } };
  if (scheme === "spryng") {
    const route = options.get("route") ?? "business";
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(route))
      return no(`${form}, and its route is a name or number at Spryng`);
    return { ok: true, address: { gateway: "spryng", baseUrl, key, route } };
  }
  return notifyAddress(form, baseUrl, key, options);
}

function notifyAddress(form: string, baseUrl: string, key: string, options: URLSearchParams): ParsedAddress {
  const [, serviceId, secret] = notifyKey.exec(key) ?? [];
  if (serviceId === undefined || secret === undefined)
    return no(`${form}, with the whole API key (NAME-SERVICE-SECRET, the last two 36 characters each)`);
  const template = options.get("template") ?? "";
  if (!isUuid.test(template)) return no(`${form}, with the id of the template (36 characters)`);
  const sender = options.get("sender");
  if (sender !== null && !isUuid.test(sender))
    return no(`${form}, and its sender is the id of a text message sender (36 characters)`);
  const unsubscribe = options.get("unsubscribe") ?? "on";
  if (unsubscribe !== "on" && unsubscribe !== "off") return no(`${form}, and its unsubscribe is on or off`);
  return {
    ok: true,
    address: {
      gateway: "notifynl",
      baseUrl,
      serviceId: serviceId.toLowerCase(),
      secret: secret.toLowerCase(),
      template,
      sender,
      unsubscribe: unsubscribe === "on",
    },
  };
}

/** https://TOKEN@HOST/PATH?QUERY#signing=SECRET: path and query are the gateway's own, what follows the # is ours. */
function jsonAddress(text: string): ParsedAddress {
  const form = `should be ${GATEWAY_FORMS.json}`;
  const url = urlOf(text);
  if (url === null) return no(form);
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return no(`${form}: plain http is only for this machine itself`);
  if (url.password !== "") return no(`${form}, with one token before the @ and no password`);
  const token = decoded(url.username);
  const options = new URLSearchParams(url.hash.replace(/^#/, ""));
  const strange = [...options.keys()].find((name) => name !== "signing");
  if (token === null || strange !== undefined)
    return no(`${form}, with nothing after a # but signing=SECRET`);
  const signing = options.get("signing");
  if (signing !== null && signing.length < 16)
    return no(`${form}#signing=SECRET, with a secret of at least 16 characters`);
  if (token !== "" && !/^[\x21-\x7e]+$/.test(token))
    return no(`${form}, and the token has characters that no token has`);
  if (token === "" && signing === null)
    return no(`${form} or https://sms.voorbeeld.nl/send#signing=SECRET: without either anybody could send`);
  url.username = "";
  url.hash = "";
  return {
    ok: true,
    address: { gateway: "json", url: url.href, token: token === "" ? null : token, signing },
  };
}

/** https, but plain http for the machine itself: a proxy of one's own, or a test. */
function baseOf(host: string, path: string): string | null {
  const name = /^(\[[0-9a-f:]+\]|[^:]+)(?::\d{1,5})?$/i.exec(host)?.[1];
  if (name === undefined || !/^(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)$/i.test(name)) return null;
  const url = urlOf(`${isLoopback(name) ? "http" : "https"}://${host}${path}`);
  return url === null ? null : url.href.replace(/\/+$/, "");
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(host);

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const no = (problem: string): ParsedAddress => ({ ok: false, problem });
