// Hình dạng dữ liệu của sổ đăng ký: read off the contract, types only, so that no schema library is bundled.
import type { z } from 'zod';
import type { organisationContract } from '#server/organisation/contract.ts';

export type OrganisationPageView = z.infer<
  (typeof organisationContract)['listOrganisations']['response'][200]
>;
export type OrganisationView = z.infer<(typeof organisationContract)['organisation']['response'][200]>;
export type TimelineEntry = OrganisationView['timeline'][number];
export type SectorView = z.infer<
  (typeof organisationContract)['listSectors']['response'][200]
>['sectors'][number];
