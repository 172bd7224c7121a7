// Văn bản được giao trong năm và đã làm đến đâu, as other capabilities ask inside their own transaction.
import { listCarriedOut } from '#server/directive/store-carried-out.ts';

/** One row a document handed to the unit: those of the year of the day, and earlier ones of which something was still to be done. */
export const workOnDocuments = listCarriedOut;
