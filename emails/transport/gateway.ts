import { cmTransport } from "./cm";
import type { ExchangeLimits } from "./exchange";
import type { GatewayAddress } from "./gateway-address";
import { jsonGatewayTransport } from "./json-gateway";
import { notifyTransport } from "./notifynl";
import { spryngTransport } from "./spryng";
import type { Transport } from "./transport";

/** The gateway that an address is of. */
export function gatewayTransport(address: GatewayAddress, limits?: ExchangeLimits): Transport {
  switch (address.gateway) {
    case "notifynl":
      return notifyTransport(address, limits);
    case "cm":
      return cmTransport(address, limits);
    case "spryng":
      return spryngTransport(address, limits);
    case "json":
      return jsonGatewayTransport(address, limits);
  }
}
