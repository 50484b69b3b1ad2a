import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/set-up')({ component: () => null });
