import type { App } from '../app.ts';
import { textField } from '../body.ts';
import { HttpError } from '../errors.ts';
import { verifyPassword } from '../passwords.ts';
import type { Router } from '../router.ts';
import { HOUR, MONTH, type User } from '../sessions.ts';

/** Whose email and password those are; 401 when nobody's. `slow-hash` shows here: the hash says how much work it takes. */
export async function authenticate({ database }: App, email: string, password: string): Promise<User> {
  const { user, hash } = await database.run('accounts', 'credentials', email.toLowerCase());
  // An unknown address costs the same work, so that the time does not tell who has an account.
  const right = await verifyPassword(password, hash);
  if (user === undefined || !right) throw new HttpError(401, 'email or password is wrong');
  return user;
}

/** Login with email and password, for three generations of clients. */
export function addAuthRoutes(router: Router, app: App): void {
  const { database, sessions } = app;
  router.add('POST', '/api/v1/auth/login', async ({ body }) => {
    const user = await authenticate(app, textField(body, 'email'), textField(body, 'password'));
    const { session, expiresIn } = sessions.open(user, body.rememberMe === true ? MONTH : HOUR);
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

  // The session of a review app comes with a cart.
  router.add('POST', '/api/auth/session', async ({ body }) => {
    const email = textField(body, body.email === undefined ? 'username' : 'email');
    const user = await authenticate(app, email, textField(body, 'password'));
    const cart = await database.run('carts', 'create', user.id, 'EUR', 'web');
    const { session, expiresIn } = sessions.open(user, HOUR);
    const answer = { access_token: session.token, token_type: 'Bearer', expires_in: expiresIn };
    return { status: 200, body: { ...answer, cart_id: cart.id, user } };
  });
}
