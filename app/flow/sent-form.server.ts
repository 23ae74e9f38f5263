/**
 * The form that was sent. A body that is no form, or that breaks off, is the sender's mistake: it throws a 400. Null
 * characters are taken out: nobody types them, and PostgreSQL can't keep them.
 */
export async function sentForm(request: Request): Promise<FormData> {
  const clean = new FormData();
  for (const [name, value] of await parsed(request)) {
    clean.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  }
  return clean;
}

async function parsed(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof TypeError) throw new Response(null, { status: 400 });
    throw error;
  }
}
