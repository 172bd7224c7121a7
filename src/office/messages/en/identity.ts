// Words of the sign-in page in English.
export const identity = {
  'signIn.title': 'Sign in',
  'signIn.motto': 'Information on cooperatives: unobstructed, on time, exact',
  'signIn.email': 'E-mail',
  'signIn.emailWrong': 'Enter an e-mail address, for example name@office.vn',
  'signIn.password': 'Password',
  'signIn.passwordMissing': 'Enter your password',
  'signIn.submit': 'Sign in',
  'signIn.public': 'Released statistics, without signing in',
  'signIn.help': 'No account, or password forgotten? Ask the administrator of your cooperative alliance.',
} as const;
