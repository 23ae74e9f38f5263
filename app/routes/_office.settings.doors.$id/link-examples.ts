/** How to sign a link in five languages; KEY stands for the key, so that an example can be passed on. */
export const linkExamples = (link: string, code: string): Record<string, string> => ({
  "Shell (openssl, curl)": `at=$(date +%s)
text=$(printf '%s\\n%s\\n%s\\n%s\\n%s' '${code}' '' 'verhuizing' 'zaak-2026-000123' "$at")
sig=$(printf '%s' "$text" | openssl dgst -sha256 -hmac "$KEY" | sed 's/^.* //')
curl "${link}?channel=&topic=verhuizing&id=zaak-2026-000123&at=$at&sig=$sig"`,
  "JavaScript (Node.js)": `import { createHmac } from "node:crypto";
import { env } from "node:process";

const link = {
  channel: "",
  topic: "verhuizing",
  id: "zaak-2026-000123",
  at: String(Math.floor(Date.now() / 1000)),
};
const text = ["${code}", link.channel, link.topic, link.id, link.at].join("\\n");
const sig = createHmac("sha256", env.KEY).update(text).digest("hex");
console.log(\`${link}?\${new URLSearchParams({ ...link, sig })}\`);`,
  Python: `import hashlib, hmac, os, time, urllib.parse

link = {"channel": "", "topic": "verhuizing", "id": "zaak-2026-000123", "at": str(int(time.time()))}
text = "\\n".join(["${code}", *link.values()])
link["sig"] = hmac.new(os.environ["KEY"].encode(), text.encode(), hashlib.sha256).hexdigest()
print("${link}?" + urllib.parse.urlencode(link))`,
  PHP: `<?php
$link = ["channel" => "", "topic" => "verhuizing", "id" => "zaak-2026-000123", "at" => (string) time()];
$text = implode("\\n", array_merge(["${code}"], array_values($link)));
$sig = hash_hmac("sha256", $text, getenv("KEY"));
echo "${link}?" . http_build_query($link + ["sig" => $sig]);`,
  "Java (17)": `String at = String.valueOf(java.time.Instant.now().getEpochSecond());
String text = String.join("\\n", "${code}", "", "verhuizing", "zaak-2026-000123", at);
javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
byte[] key = System.getenv("KEY").getBytes(java.nio.charset.StandardCharsets.UTF_8);
mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA256"));
byte[] sum = mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
String sig = java.util.HexFormat.of().formatHex(sum);
// Encode topic and id for the address where they hold anything but letters, digits, - and _.
String url = "${link}?channel=&topic=verhuizing&id=zaak-2026-000123&at=" + at + "&sig=" + sig;`,
});
