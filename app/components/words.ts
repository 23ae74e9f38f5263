import { createContext, useContext } from "react";
import { componentsNl } from "~/messages/components.nl";

export type ComponentWords = Record<keyof typeof componentsNl, string>;

/** Dutch unless a page in another language provides its own words. */
export const WordsContext = createContext<ComponentWords>(componentsNl);

export const useWords = () => useContext(WordsContext);
