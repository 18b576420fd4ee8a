// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SignInForm, type SignInFormProps } from '../../../../extension/features/accounts/SignInForm.tsx';

afterEach(cleanup);

function setUp(changes: Partial<SignInFormProps> = {}) {
  render(
    <SignInForm
      lastServer="https://gai.example.gov.cn"
      deviceName="Windows 电脑"
      requestHosts={async () => true}
      signIn={async () => ({ ok: false, why: 'problem', problem: { code: 'wrong-password' }, retryAfter: null })}
      onOtherPerson={() => undefined}
      {...changes}
    />,
  );
}

const fill = (name: string, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } });

test('the first empty field has the focus, the server being remembered', () => {
  setUp();
  expect(document.activeElement).toBe(screen.getByLabelText('登录名'));
});

test('who was signed in until now is filled in, and the focus goes on to the password', () => {
  setUp({ lastLogin: 'wangli' });
  expect(screen.getByLabelText<HTMLInputElement>('登录名').value).toBe('wangli');
  expect(document.activeElement).toBe(screen.getByLabelText('密码'));
});

test('a wrong password is said at the password, which keeps what was typed and takes the focus', async () => {
  setUp();
  fill('登录名', 'wangli');
  fill('密码', 'abc');
  fireEvent.submit(screen.getByRole('form', { name: '登录' }));
  const password = await waitFor(() => {
    const field = screen.getByLabelText<HTMLInputElement>('密码');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    return field;
  });
  expect(document.getElementById(password.getAttribute('aria-describedby') ?? '')?.textContent).toContain('密码不正确');
  expect(password.value).toBe('abc');
  await waitFor(() => expect(document.activeElement).toBe(password));
});

test('first activation asks for the code and a new password twice', () => {
  setUp();
  fireEvent.click(screen.getByLabelText('首次激活'));
  expect(screen.getByLabelText('激活码')).toBeTruthy();
  expect(screen.getByLabelText('再输一次')).toBeTruthy();
  expect(screen.queryByLabelText('登录名')).toBe(null);
});

test('work of another person on this device is said with the way to deal with it', async () => {
  let asked = 0;
  setUp({
    signIn: async () => ({ ok: false, why: 'other-person', pendingCount: 3 }),
    onOtherPerson: count => {
      asked = count;
    },
  });
  fill('登录名', 'wangli');
  fill('密码', 'abc');
  fireEvent.submit(screen.getByRole('form', { name: '登录' }));
  await screen.findByText(/上一账号有3项未发送/);
  fireEvent.click(screen.getByRole('button', { name: '处理' }));
  expect(asked).toBe(3);
});
