// Which room may import from which? DESIGN §2's table, room by room; whatever is not listed is forbidden.

const CAPABILITY = '^src/server/(?!platform/)[^/]+/';
const DOMAIN = '^src/domain/';
const READER = '^src/reader/';
const DOCUMENT = '^src/document/';
const PLATFORM = '^src/server/platform/';
/** The shapes on the wire, shared by server and screens; platform/contract.ts holds those every capability uses. */
const CONTRACT = [`${CAPABILITY}contract[a-z-]*[.]ts$`, '^src/server/platform/contract[.]ts$'];
/** Plain types a capability's store and service share: what may be wrong with a row, without any SQL or npm. */
const TERMS = [`${CAPABILITY}fault[a-z-]*[.]ts$`];
/** Parts of queries and rows, which stores of several capabilities may share, so that one SQL rule has one place. */
const STORE_PARTS = [`${CAPABILITY}(query|rows)[a-z-]*[.]ts$`];
/** The only places with SQL: a capability's stores and those parts. */
const STORE = [`${CAPABILITY}(store[a-z-]*|[a-z-]+-store)[.]ts$`, ...STORE_PARTS];
const ROUTES = [`${CAPABILITY}routes[a-z-]*[.]ts$`];
/** A service, and beside it any further file of the capability that is none of the other roles. */
const SERVICE = [`${CAPABILITY}(?!(contract|store|query|rows|routes|[a-z-]+-store)[a-z-]*[.]ts$)[^/]+[.]ts$`];
const SERVICE_ITSELF = [`${CAPABILITY}service[a-z-]*[.]ts$`];
const DATABASE = ['^src/server/platform/(db|database-types|bulk-write|look|salted-digest)[.]ts$'];
/** Every request is first identified: who asks, and which units they may ask about. */
const IDENTIFY = ['^src/server/unit/viewer[.]ts$'];
const TESTS = ['[.]test[.]tsx?$', '^test/', '^bench/'];

const npm = (...names) => `node_modules/(${names.join('|')})(/|$)`;

const ROOMS = [
  { name: 'domain', from: [DOMAIN], rooms: [DOMAIN] },
  { name: 'reader', from: [READER], rooms: [READER, DOMAIN] },
  { name: 'document', from: [DOCUMENT], rooms: [DOCUMENT, DOMAIN], npm: 'any', node: true },
  { name: 'platform', from: [PLATFORM], not: CONTRACT, rooms: [PLATFORM, DOMAIN], npm: 'any', node: true },
  { name: 'contract', from: CONTRACT, rooms: [DOMAIN, ...CONTRACT], npm: [npm('zod')] },
  { name: 'store', from: STORE, rooms: [DOMAIN, ...STORE, ...DATABASE, ...TERMS], npm: [npm('kysely')] },
  {
    name: 'service',
    from: SERVICE,
    // A store and a contract are checked more closely below: one's own, and types only.
    rooms: [DOMAIN, READER, DOCUMENT, PLATFORM, ...SERVICE, ...STORE, ...CONTRACT],
    npm: 'any',
    node: true,
  },
  {
    name: 'routes',
    from: ROUTES,
    rooms: [DOMAIN, PLATFORM, ...SERVICE, ...CONTRACT, ...ROUTES],
    npm: [npm('fastify', 'fastify-type-provider-zod', 'zod', '@fastify/[^/]+')],
    node: true,
  },
  { name: 'office', from: ['^src/office/'], rooms: ['^src/office/', DOMAIN, ...CONTRACT], npm: 'any' },
  { name: 'phone', from: ['^src/phone/'], rooms: ['^src/phone/', DOMAIN, ...CONTRACT], npm: 'any' },
  // Commands and the composition root (src/server/*.ts) put things together; screens are built, never imported.
  {
    name: 'composition',
    from: ['^src/cli/', '^src/server/[^/]+[.]ts$'],
    rooms: ['^src/cli/', '^src/server/', DOMAIN, READER, DOCUMENT],
    npm: 'any',
    node: true,
  },
];

function rulesOf({ name, from, not = [], rooms, npm: packages = [], node = false }) {
  const source = { path: from, pathNot: [...TESTS, ...not] };
  const rules = [
    {
      name: `${name}-imports-only-its-neighbours`,
      severity: 'error',
      from: source,
      to: { path: '^(src|test|bench|bin)/', pathNot: rooms },
    },
  ];
  if (packages !== 'any') {
    rules.push({
      name: `${name}-uses-no-other-package`,
      severity: 'error',
      from: source,
      to: { path: 'node_modules/', ...(packages.length > 0 && { pathNot: packages }) },
    });
  }
  if (!node) {
    rules.push({
      name: `${name}-knows-no-machine`,
      severity: 'error',
      from: source,
      to: { dependencyTypes: ['core'] },
    });
  }
  return rules;
}

/** The same capability, captured from the importing file. */
const OWN = '^src/server/$1/';
const eachOwn = '^src/server/((?!platform/)[^/]+)/';

const CLOSER = [
  {
    name: 'store-belongs-to-its-own-service',
    severity: 'error',
    from: { path: eachOwn, pathNot: TESTS },
    to: { path: STORE, pathNot: [OWN, ...STORE_PARTS] },
  },
  {
    name: 'parts-of-queries-serve-stores-only',
    severity: 'error',
    from: { path: eachOwn, pathNot: [...TESTS, ...STORE] },
    to: { path: STORE_PARTS, pathNot: OWN },
  },
  {
    name: 'routes-use-their-own-service',
    severity: 'error',
    from: { path: '^src/server/((?!platform/)[^/]+)/routes', pathNot: TESTS },
    to: { path: [...SERVICE, ...ROUTES, ...CONTRACT], pathNot: [OWN, PLATFORM, ...IDENTIFY] },
  },
  {
    name: 'service-takes-only-types-from-contracts',
    severity: 'error',
    from: { path: SERVICE, pathNot: TESTS },
    to: { path: CONTRACT, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'service-itself-uses-no-package',
    severity: 'error',
    from: { path: SERVICE_ITSELF, pathNot: TESTS },
    to: { path: 'node_modules/' },
  },
  {
    name: 'only-stores-and-platform-speak-sql',
    severity: 'error',
    from: { path: '^src/', pathNot: [...TESTS, ...STORE, PLATFORM, '^src/cli/', '^src/server/[^/]+[.]ts$'] },
    to: { path: npm('kysely', 'pg', 'pg-copy-streams', 'graphile-worker') },
  },
  {
    name: 'only-routes-and-platform-speak-http',
    severity: 'error',
    from: { path: [...SERVICE, ...STORE], pathNot: TESTS },
    to: {
      path: [
        npm('fastify', '@fastify/[^/]+', 'fastify-type-provider-zod'),
        '^(node:)?https?$',
        '/platform/http',
      ],
    },
  },
  {
    name: 'no-cycle',
    severity: 'error',
    from: {},
    // A type that two files share is no cycle at run time.
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'every-import-is-found',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...ROOMS.flatMap(rulesOf), ...CLOSER],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports count: a room that knows another's types knows the other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
