import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cspNonce } from './nonce';
import { cssVariables, theme } from './theme';

export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return (
    <MantineProvider
      theme={useSpokenTheme()}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={cspNonce}
    >
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}

/** Every close button says so, in the reader's language. */
function useSpokenTheme() {
  const { t } = useTranslation('common');
  return useMemo(() => {
    const close = { closeButtonProps: { 'aria-label': t('close') } };
    const components = {
      Modal: { defaultProps: { ...theme.components?.Modal?.defaultProps, ...close } },
      Drawer: { defaultProps: close },
      Notification: { defaultProps: close },
    };
    return mergeThemeOverrides(theme, { components });
  }, [t]);
}
