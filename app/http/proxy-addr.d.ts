declare module "proxy-addr" {
  import type { IncomingMessage } from "node:http";

  type Trust = (address: string, hop: number) => boolean;
  /** The parts that are used here; the package has no types of its own. Undefined where the socket is gone. */
  function proxyAddress(request: IncomingMessage, trust: Trust): string | undefined;
  namespace proxyAddress {
    function compile(trusted: string[]): Trust;
  }
  export default proxyAddress;
}
