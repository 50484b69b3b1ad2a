import { notifications } from '@mantine/notifications';
import { problemTexts } from './problemTexts';

export function toast(message: string) {
  notifications.show({ message, color: 'accent', autoClose: 4000 });
}

/** A failure the person did not cause by a form: shown until read. */
export function toastProblem(error: unknown) {
  const { title, text } = problemTexts(error);
  notifications.show({ title, message: text, color: 'red', autoClose: 10_000, role: 'alert' });
}
