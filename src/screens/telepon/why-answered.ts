import type { Understand } from "../../application/ports/understand";
import type { UnderstoodAnswer } from "../../application/views/phone-queries";
import { customerId } from "../../domain/customer-id";
import type { Understanding } from "../../domain/intent";
import { explainUnderstanding } from "../../texts/understanding";

/**
 * Why a message was answered as it was. Alone it says what `lunas understand` tells of it; where the inbox says that it
 * was read otherwise, together with the bubble before it, what the inbox holds.
 */
export function whyAnswered(answer: UnderstoodAnswer, understand: Understand): string {
  const alone = understand(answer);
  const isAlone = alone.intent === answer.intent && alone.rule.startsWith(answer.rule);
  return explainUnderstanding(isAlone ? alone : storedOf(answer));
}

function storedOf({ intent, confidence, rule, foundIds }: UnderstoodAnswer): Understanding {
  const found = foundIds.split(" ").filter((number) => number !== "");
  return {
    intent,
    confidence: confidence / 100,
    rule,
    ids: found.filter((number) => number.length === 12).map(customerId),
    meterNumbers: found.filter((number) => number.length === 11),
    oddNumbers: [],
    isAutomatic: false,
    certain: intent !== "opt_out" || rule.startsWith("exact:"),
  };
}
