import { providerRoute as GET, providerRoute as POST } from "@/lib/auth/provider-route";

export { GET, POST };
