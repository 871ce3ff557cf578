// Journey 2 as a module: the same requests as ../shop-validation.yml, and the same choices from the same seed.
import { between, scenario, type User } from 'tailgate';

const TERMS = ['laptop', 'headphones', 'monitor', 'keyboard'];

export default scenario({
  name: 'shop-validation',
  target: '${BASE_URL}',
  users: 10,
  pause: between('1s', '3s'),
  env: {
    BASE_URL: 'http://127.0.0.1:3000',
    LOGIN_EMAIL: 'demo@example.com',
    LOGIN_PASSWORD: 'demo-password',
  },

  async onStart(user) {
    const login = await user.post('/api/v1/auth/login', {
      json: {
        email: user.variables.get('LOGIN_EMAIL'),
        password: user.variables.get('LOGIN_PASSWORD'),
        rememberMe: true,
      },
      expect: (response) => response.json().accessToken !== undefined || 'there is no accessToken',
    });
    user.setHeaders({ Authorization: `Bearer ${login.json().accessToken}` });
    const products = await user.get('/api/v1/products', { query: { category: 'electronics', limit: 20 } });
    user.variables.set(
      'productIds',
      products.json().items.map(({ id }: { id: string }) => id),
    );
  },

  tasks: [
    { weight: 3, run: search },
    { weight: 2, when: 'productIds', run: openProduct },
    { weight: 1, when: 'productIds', run: fillCart },
  ],
  budgets: 'error-rate < 1%',
});

async function search(user: User): Promise<void> {
  await user.get('/api/v1/search', {
    query: { q: user.random.pick(TERMS), sort: 'relevance' },
    check: { contains: 'results' },
    budgets: 'p95 < 500ms',
  });
}

async function openProduct(user: User): Promise<void> {
  const id = user.random.pick(user.variables.get<string[]>('productIds'));
  await user.get(`/api/v1/products/${id}`, {
    name: 'GET /api/v1/products/:id',
    check: { contains: 'price' },
  });
}

async function fillCart(user: User): Promise<void> {
  const productId = user.random.pick(user.variables.get<string[]>('productIds'));
  await user.post('/api/v1/cart/items', {
    json: { productId, quantity: user.random.int(1, 2) },
    check: { status: [200, 201] },
  });
}
