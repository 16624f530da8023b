import { serveHttp } from "../../src/service/serve-http";
import { openOffice } from "../screens/office";
import { describeOnDatabases } from "../support/database";

describeOnDatabases("the HTTP face beyond this machine", (open) => {
  it("does not open before there is an account, and says how to make one and what to put in front", async () => {
    const office = await openOffice(open);
    const config = {
      ...office.base.config,
      http: { host: "0.0.0.0", port: 0, token: "x".repeat(16), isLoopback: false },
    };
    const shared = { base: { ...office.base, config }, plays: () => true } as unknown;
    await expect(serveHttp(shared as Parameters<typeof serveHttp>[0])).rejects.toThrow(
      /^HTTP_HOST 0\.0\.0\.0 .*belum ada akun.*lunas user add <nama> --role admin.*TLS/,
    );
    await office.close();
  });
});
