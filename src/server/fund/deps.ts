// What the ledger of loans stands on: the register's places and sectors, and the tally engine.
import type { MeasureDeps } from '#server/measure/deps.ts';

export type FundDeps = MeasureDeps;
