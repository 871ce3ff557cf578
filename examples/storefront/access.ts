import type { App } from './app.ts';
import { HttpError } from './errors.ts';
import { digestOf } from './passwords.ts';
import type { Context, Handler, Reply } from './router.ts';
import type { User } from './sessions.ts';

/** A handler for programs with an API key as well as for people who are logged in; anybody else gets 401. */
export function keyOrLogin(
  { database, sessions, breaks }: App,
  handler: (context: Context, user: User) => Promise<Reply>,
): Handler {
  return async (context) => {
    const key = context.headers['x-api-key'];
    if (typeof key === 'string') {
      const user = await database.run('credentials', 'ofKey', digestOf(breaks.token(key)));
      if (user === undefined) throw new HttpError(401, 'the API key is not known');
      return handler(context, user);
    }
    const session = sessions.find(context.headers.authorization);
    if (session === undefined) {
      const message = 'an API key in X-API-Key or a valid bearer token is needed';
      throw new HttpError(401, message, { 'www-authenticate': 'Bearer' });
    }
    return handler(context, session.user);
  };
}
