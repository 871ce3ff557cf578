import type { App } from '../app.ts';
import { textField } from '../body.ts';
import { HttpError } from '../errors.ts';
import { verifyPassword } from '../passwords.ts';
import type { Router } from '../router.ts';
import type { User } from '../sessions.ts';

interface Account extends User {
  password_hash: string;
}

/** Login with email and password. `slow-hash` shows here: the hash says itself how much work it takes. */
export function addAuthRoutes(router: Router, app: App): void {
  const byEmail = app.db.prepare('SELECT id, email, name, role, password_hash FROM users WHERE email = ?');
  const anyHash = (
    app.db.prepare('SELECT password_hash FROM users LIMIT 1').get() as { password_hash: string }
  ).password_hash;

  router.add('POST', '/api/v1/auth/login', async ({ body }) => {
    const email = textField(body, 'email').toLowerCase();
    const password = textField(body, 'password');
    const account = byEmail.get(email) as unknown as Account | undefined;
    // An unknown address costs the same work, so that the time does not tell who has an account.
    const right = await verifyPassword(password, account?.password_hash ?? anyHash);
    if (account === undefined || !right) throw new HttpError(401, 'email or password is wrong');
    const user: User = { id: account.id, email: account.email, name: account.name, role: account.role };
    const { session, expiresIn } = app.sessions.open(user, body.rememberMe === true);
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
