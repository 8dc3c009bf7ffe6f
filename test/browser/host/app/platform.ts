/** Set once, before anything else runs, from what the page was opened with. */
export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  resourcePathPrefix: 'app://local/',
};

export function choosePhone(): void {
  Object.assign(Platform, { isDesktop: false, isDesktopApp: false, isLinux: false, isMobile: true, isMobileApp: true, isAndroidApp: true, isPhone: true });
}
