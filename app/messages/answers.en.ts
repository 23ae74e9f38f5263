import type { answersNl } from "./answers.nl";
import type { SameKeys } from "./translate";

export const answersEn: SameKeys<typeof answersNl> = {
  "wrongMethod.title": "That can’t be done here",
  "wrongMethod.text": "This page can only be looked at or sent as a form.",
  "readOnly.title": "You can’t send anything here",
  "readOnly.text": "This page is only for looking at. Nothing has been processed.",
  "crossSite.title": "This form has not been processed",
  "crossSite.text": "It came from another website. Go to the page itself and fill it in there.",
  "tooManyLinks.title": "Please wait a while",
  "tooManyLinks.text":
    "Too many links that don’t exist were tried from your network. Check your link and try again in fifteen minutes.",
  "tooLarge.title": "Too much data",
  "tooLarge.text": "What you sent is too large. It has not been processed.",
  "noLength.title": "Not processed",
  "noLength.text": "Your program didn’t say how much it sent.",
  "badAddress.title": "This address is not right",
  "badAddress.text": "Check the address of the page.",
  "diskFull.title": "Nothing can be saved at the moment",
  "diskFull.text":
    "The server’s disk is full. Nothing has been saved halfway. Tell the administrator and try again later.",
  "diskFull.resident":
    "We can’t keep your answer at the moment. That is our fault. Try again later: your link keeps working.",
  "failed.title": "Something went wrong",
  "failed.text": "The error has been recorded. Please try again later.",
};
