import type { Instant } from "#terms/instant.ts";
import type { Dossier, DossierState, Step } from "../dossier.ts";
import type { HandlerNames } from "../handlerNames.ts";
import { VERSION_MARKS, type VersionMark } from "./integrityMark.ts";

const OPEN: readonly DossierState[] = [
  "registered",
  "accepted",
  "processing",
  "supplement-requested",
  "payment-requested",
];

/**
 * Marks of a dossier whose facts look made up by the system that sent them. They stand beside the dossier and correct
 * nothing; what is not known bears no mark. What facts cannot show is listed in rules/integrity.yaml.
 */
export function integrityMarks(facts: Dossier, handlers: HandlerNames): VersionMark[] {
  return VERSION_MARKS.filter((mark) => shows[mark](facts, handlers));
}

type Sign = (facts: Dossier, handlers: HandlerNames) => boolean;

const shows = {
  "processed-step-at-receipt": ({ steps, receivedAt }) =>
    (steps ?? []).some((it) => it.state === "processed" && isSameSecond(it.at, receivedAt)),
  "processed-step-while-open": ({ steps, state, receivedAt }) =>
    isOpen(state) &&
    (steps ?? []).some(
      (it) =>
        it.state === "processed" && (isSameSecond(it.at, receivedAt) || !isOpenedAgain(it.at, steps ?? [])),
    ),
  "ended-without-time": ({ state, steps, finishedAt, returnedAt, refusedAt }) =>
    state !== null &&
    !isOpen(state) &&
    [finishedAt, returnedAt, refusedAt].every((it) => it === null) &&
    !(steps ?? []).some((it) => it.at !== null && it.state !== null && !isOpen(it.state)),
  "end-date-while-open": ({ state, finishedAt, returnedAt }) =>
    isOpen(state) && (finishedAt !== null || returnedAt !== null),
  "generic-handler": ({ steps }, { isGeneric }) =>
    (steps ?? []).some((it) => it.handlerName !== null && isGeneric(it.handlerName)),
  "handler-name-cut": ({ steps }, { isCut }) =>
    (steps ?? []).some((it) => it.handlerName !== null && isCut(it.handlerName)),
  "no-handler-title": ({ steps }) =>
    steps !== null && steps.length > 0 && steps.every((it) => it.handlerTitle === null),
  "supplement-not-listed": ({ state, pauses, steps }) =>
    state === "supplement-requested" &&
    (pauses !== null || steps !== null) &&
    !(pauses ?? []).some((it) => it.kind === "supplement") &&
    !(steps ?? []).some((it) => it.state === "supplement-requested"),
  "digitised-without-file": ({ components }) =>
    (components ?? []).some((it) => it.digitised === true && it.hasFile === false),
  "digitisation-contradicts": ({ hasDigitisedComponent, components }) => {
    const digitised = components?.map((it) => it.digitised) ?? [null];
    return !digitised.includes(null) && hasDigitisedComponent === !digitised.includes(true);
  },
  "paid-online-without-fee": ({ paidOnline, fees }) =>
    (paidOnline === "portal" || paidOnline === "gateway") &&
    fees !== null &&
    fees.every((it) => it.amount !== null && Number(it.amount) === 0),
  "submitted-at-receipt-second": ({ channel, submittedAt, receivedAt }) =>
    channel === "online" && isSameSecond(submittedAt, receivedAt),
  "known-by-other-code": ({ otherCodes }) => otherCodes.length > 0,
} satisfies Record<VersionMark, Sign>;

function isOpen(state: DossierState | null): boolean {
  return state !== null && OPEN.includes(state);
}

/** Whether a step after this time tells that the dossier is worked on again. */
function isOpenedAgain(at: Instant | null, steps: readonly Step[]): boolean {
  return at !== null && steps.some((it) => it.at !== null && it.at > at && isOpen(it.state));
}

function isSameSecond(a: Instant | null, b: Instant | null): boolean {
  const second = (it: Instant) => Math.floor(Date.parse(it) / 1000);
  return a !== null && b !== null && second(a) === second(b);
}
