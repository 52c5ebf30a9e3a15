import { Children, Fragment, isValidElement, type ReactNode, type Ref } from 'react';

export interface LiveRegionProps {
  readonly as?: 'div' | 'p';
  /** `assertive` for what has gone wrong: it is read at once, before what is being read. */
  readonly urgency?: 'polite' | 'assertive';
  readonly id?: string;
  readonly className?: string | undefined;
  readonly hidden?: boolean;
  readonly style?: React.CSSProperties;
  /** Said where the region must be read whole before it has a role; with one it is in any case. */
  readonly 'aria-atomic'?: 'true';
  /** -1 where the focus is brought here. */
  readonly tabIndex?: -1;
  readonly ref?: Ref<HTMLDivElement & HTMLParagraphElement>;
  readonly children: ReactNode;
}

/**
 * Words that a screen reader reads when they come or change. It stays in the page while it is empty, because a region that
 * comes together with its words is not read; but then it has no role, because somebody who goes through the page line by
 * line would meet a "status bar" or a "notification" that says nothing.
 */
export function LiveRegion({ as: Tag = 'div', urgency = 'polite', children, ...rest }: LiveRegionProps) {
  const role = urgency === 'polite' ? 'status' : 'alert';
  return (
    <Tag {...rest} role={isEmpty(children) ? undefined : role} aria-live={urgency}>
      {children}
    </Tag>
  );
}

/** Whether nothing will be drawn that can be read. A component counts as something. */
function isEmpty(children: ReactNode): boolean {
  return Children.toArray(children).every((child) => {
    if (typeof child === 'string') return child.trim() === '';
    return isFragment(child) && isEmpty(child.props.children);
  });
}

const isFragment = (child: ReactNode): child is React.ReactElement<{ readonly children?: ReactNode }> =>
  isValidElement(child) && child.type === Fragment;
