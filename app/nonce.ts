import { createContext } from "react";

/** The nonce of this response's scripts; empty in the browser, where it isn't needed. */
export const NonceContext = createContext("");
