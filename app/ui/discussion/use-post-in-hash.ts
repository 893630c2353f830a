import { useLocation, useNavigate } from "@remix-run/react";
import { useEffect } from "react";

/** An address may name a post that stands on another page of its thread: the post's own address knows which. */
export function usePostInHash(thread: number): void {
  const { hash } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const post = /^#post-([1-9]\d{0,6})$/.exec(hash)?.[1];
    if (post === undefined || document.getElementById(`post-${post}`) !== null) return;
    void navigate(`/threads/${thread}/posts/${post}`, { replace: true });
  }, [hash, thread, navigate]);
}
