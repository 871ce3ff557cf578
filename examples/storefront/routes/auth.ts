import type { App } from '../app.ts';
import { textField } from '../body.ts';
import { HttpError } from '../errors.ts';
import { verifyPassword } from '../passwords.ts';
import type { Router } from '../router.ts';

/** Login with email and password. `slow-hash` shows here: the hash says itself how much work it takes. */
export function addAuthRoutes(router: Router, { database, sessions }: App): void {
  router.add('POST', '/api/v1/auth/login', async ({ body }) => {
    const email = textField(body, 'email').toLowerCase();
    const password = textField(body, 'password');
    const { user, hash } = await database.run('accounts', 'credentials', email);
    // An unknown address costs the same work, so that the time does not tell who has an account.
    const right = await verifyPassword(password, hash);
    if (user === undefined || !right) throw new HttpError(401, 'email or password is wrong');
    const { session, expiresIn } = sessions.open(user, body.rememberMe === true);
    return {
      status: 200,
      // Clients of three generations are about, and each looks for the token under another name.
      body: {
        accessToken: session.token,
        access_token: session.token,
        token: session.token,
        tokenType: 'Bearer',
        expiresIn,
        user,
      },
    };
  });
}
