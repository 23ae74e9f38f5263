import { expect, test } from "vitest";
import { parseGatewayAddress } from "#emails/transport/gateway-address";
import { EnvError, parseEnv } from "~/env.server";

const SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
const SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
const TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
const KEY = `live_key-${SERVICE}-${SECRET}`;

const read = (text: string) => {
  const parsed = parseGatewayAddress(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.address;
};

test("each gateway has an address with its key, its host and what else it needs", () => {
  expect(read(`notifynl://${KEY}@api.notifynl.nl?template=${TEMPLATE}`)).toEqual({
    gateway: "notifynl",
    baseUrl: "https://api.notifynl.nl",
    serviceId: SERVICE,
    secret: SECRET,
    template: TEMPLATE,
    sender: null,
    unsubscribe: true,
  });
  expect(read(`notifynl://${KEY}?template=${TEMPLATE}`)).toMatchObject({
    baseUrl: "https://api.notifynl.nl",
  });
  expect(read("cm://a-product-token@gw.messaging.cm.com")).toEqual({
    gateway: "cm",
    baseUrl: "https://gw.messaging.cm.com",
    token: "a-product-token",
  });
  expect(read("spryng://a-key?route=1234")).toEqual({
    gateway: "spryng",
    baseUrl: "https://rest.spryngsms.com",
    key: "a-key",
    route: "1234",
  });
  expect(read("https://a-token@sms.voorbeeld.nl/send?account=7#signing=a%20long%20enough%20secret")).toEqual({
    gateway: "json",
    url: "https://sms.voorbeeld.nl/send?account=7",
    token: "a-token",
    signing: "a long enough secret",
  });
});

test("a gateway of one's own may have another host and path, and only this machine goes without TLS", () => {
  expect(read(`notifynl://${KEY}@notify.voorbeeld.nl:8443/api/?template=${TEMPLATE}`)).toMatchObject({
    baseUrl: "https://notify.voorbeeld.nl:8443/api",
  });
  expect(read("cm://token@127.0.0.1:4210")).toMatchObject({ baseUrl: "http://127.0.0.1:4210" });
  expect(read("cm://token@[::1]:4210")).toMatchObject({ baseUrl: "http://[::1]:4210" });
  expect(read("cm://token@127.voorbeeld.nl")).toMatchObject({ baseUrl: "https://127.voorbeeld.nl" });
  expect(read("http://token@localhost:4210/send")).toMatchObject({ url: "http://localhost:4210/send" });
  expect(parseGatewayAddress("http://token@sms.voorbeeld.nl/send")).toMatchObject({ ok: false });
});

test("a key with signs of its own is written percent-encoded", () => {
  expect(read("cm://a%40b%2Fc@127.0.0.1:1")).toMatchObject({ token: "a@b/c" });
});

const wrong = [
  ["sms://key@host", "should begin with"],
  ["notifynl://", "key before the @ is missing"],
  [`notifynl://${KEY}@api.notifynl.nl`, "id of the template"],
  [`notifynl://only-the-name@api.notifynl.nl?template=${TEMPLATE}`, "whole API key"],
  [`notifynl://${KEY}@api.notifynl.nl?template=${TEMPLATE}&sender=Voorbeeld`, "sender is the id"],
  [`notifynl://${KEY}@api.notifynl.nl?template=${TEMPLATE}&unsubscribe=yes`, "on or off"],
  [`notifynl://${KEY}@api notify?template=${TEMPLATE}`, "no host"],
  ["cm://@gw.messaging.cm.com", "key before the @ is missing"],
  ["cm://gw.messaging.cm.com", "key before the @ is missing"],
  ["cm://very-secret@host/?from=Voorbeeld", "isn't known (from)"],
  ["cm://very%0Asecret@gw.messaging.cm.com", "characters that no key has"],
  ["spryng://very-secret@rest.spryngsms.com?route=a b", "route is a name"],
  ["https://sms.voorbeeld.nl/send", "without either anybody"],
  ["https://user:very-secret@sms.voorbeeld.nl/send", "no password"],
  ["https://very-secret@sms.voorbeeld.nl/send#signing=short", "at least 16"],
  ["https://very-secret@sms.voorbeeld.nl/send#sign=long-enough-secret", "nothing after a #"],
] as const;

test("a wrong address stops the start, with what is wrong and how it should be, and never with the key", () => {
  for (const [url, says] of wrong) {
    let message = "";
    try {
      parseEnv({ NODE_ENV: "test", SMS_URL: url });
    } catch (error) {
      if (!(error instanceof EnvError)) throw error;
      message = error.message;
    }
    expect(message, url).toContain("SMS_URL: should");
    expect(message, url).toContain(says);
    for (const secret of ["very", "secret@", SECRET, SERVICE, "only-the-name"])
      expect(message, url).not.toContain(secret);
  }
});

test("mails go out by an SMTP server or by NotifyNL, and by nothing else", () => {
  const start = (SMTP_URL: string) => parseEnv({ NODE_ENV: "test", SMTP_URL });
  expect(start(`notifynl://${KEY}@api.notifynl.nl?template=${TEMPLATE}`).SMTP_URL).toContain("notifynl");
  expect(() => start(`notifynl://${KEY}@api.notifynl.nl`)).toThrow("id of the template");
  expect(() => start("cm://token@gw.messaging.cm.com")).toThrow("should be smtp://");
  expect(start("smtps://user:password@mail.voorbeeld.nl").SMTP_URL).toBeDefined();
});
